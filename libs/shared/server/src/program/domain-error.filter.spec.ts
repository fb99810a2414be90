import { type ArgumentsHost, Logger } from '@nestjs/common';
import { jest } from '@jest/globals';
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
