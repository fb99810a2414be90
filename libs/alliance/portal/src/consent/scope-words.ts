import type { Say } from '@verbonden/shared/web';

/** Where something may be used, in one order, in words. */
export function scopeWords(say: Say) {
  return [
    { value: 'PORTAL', label: say('Op deze website') },
    { value: 'PRINT', label: say('Op papier, zoals een kaartje of folder') },
    { value: 'SOCIAL', label: say('Op sociale media') },
    { value: 'PRESS', label: say('In de krant, op radio of tv') },
  ] as const;
}
