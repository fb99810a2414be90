import { type ArgumentsHost, Logger } from '@nestjs/common';
import { jest } from '@jest/globals';
import { DomainError, text } from '@verbonden/shared/kernel';
import { DomainErrorFilter } from './domain-error.filter';

/** An answer of which a part left, when a fault comes. */
function faultInTheMiddle(hungUp: boolean) {
  const told = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  const response = { headersSent: true, destroyed: hungUp, destroy: jest.fn() };
  const http = { getResponse: () => response, getRequest: () => ({ headers: {} }) };
  const fault = new Error('the store does not answer');
  new DomainErrorFilter().catch(fault, {
    getType: () => 'http',
    switchToHttp: () => http,
  } as unknown as ArgumentsHost);
  return { fault, told, response };
}

describe('a fault while an answer leaves', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('cuts it off, and the log tells why', () => {
    const { fault, told, response } = faultInTheMiddle(false);
    expect(told.mock.calls).toEqual([[fault]]);
    expect(response.destroy).toHaveBeenCalledTimes(1);
  });

  it('is none of ours when the reader hung up', () => {
    expect(faultInTheMiddle(true).told).not.toHaveBeenCalled();
  });
});

describe('a door that cannot do it now', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each([
    ['the store is away', new DomainError('UNAVAILABLE', text('Even niet.', 'Not now.'))],
    ['the database is away', Object.assign(new Error('no'), { code: 'ECONNREFUSED' })],
  ])('says with 503 when a program may ask again: %s', (_, fault) => {
    jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const headers = new Map<string, string>();
    const response = {
      headersSent: false,
      setHeader: (name: string, value: string) => headers.set(name, value),
      status: jest.fn().mockReturnThis(),
      type: jest.fn().mockReturnThis(),
      send: jest.fn(),
    };
    new DomainErrorFilter().catch(fault, {
      getType: () => 'http',
      switchToHttp: () => ({ getResponse: () => response, getRequest: () => ({ headers: {} }) }),
    } as unknown as ArgumentsHost);
    expect(response.status).toHaveBeenCalledWith(503);
    expect(headers.get('Retry-After')).toBe('5');
  });
});
