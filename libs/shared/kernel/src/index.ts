export * from './text';
export * from './domain-error';
export * from './clock';
export * from './clean-text';
export * from './page';
export * from './viewer';
export * from './dutch-time';
export * from './portal-door';
