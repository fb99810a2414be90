import { connectRedis, redisAddress } from './redis-address';

describe('an address of Redis', () => {
  it('is one server', () => {
    expect(redisAddress('redis://valkey:6379')).toEqual({
      ...{ kind: 'server', tls: false, database: 0 },
      hosts: [{ host: 'valkey', port: 6379 }],
    });
    expect(redisAddress('rediss://portal:s%40fe@valkey.example.org/3')).toMatchObject({
      ...{ tls: true, username: 'portal', password: 's@fe', database: 3 },
      hosts: [{ host: 'valkey.example.org', port: 6379 }],
    });
    expect(redisAddress('redis://valkey?db=2')).toMatchObject({ kind: 'server', database: 2 });
    expect(redisAddress('redis://valkey/1?db=2')).toMatchObject({ database: 1 });
  });

  it('is a group that sentinels watch', () => {
    expect(
      redisAddress('redis+sentinel://:safe@one,two:26380,[::1]:26381/verbonden?db=2&sentinelPassword=x'),
    ).toEqual({
      ...{ kind: 'sentinel', tls: false, database: 2, group: 'verbonden' },
      ...{ password: 'safe', sentinelPassword: 'x' },
      hosts: [
        { host: 'one', port: 26379 },
        { host: 'two', port: 26380 },
        { host: '::1', port: 26381 },
      ],
    });
  });

  it('is a cluster', () => {
    expect(redisAddress('rediss+cluster://one:7000,two:7001')).toEqual({
      ...{ kind: 'cluster', tls: true, database: 0 },
      hosts: [
        { host: 'one', port: 7000 },
        { host: 'two', port: 7001 },
      ],
    });
  });

  it.each([
    ['several servers without who says which is the first', 'redis://one,two'],
    ['sentinels without the name of a group', 'redis+sentinel://one,two'],
    ['a cluster with a database, which clusters have not', 'redis+cluster://one?db=3'],
    ['another program', 'http://one:6379'],
    ['no host', 'redis://'],
    ['a port that is none', 'redis://one:port'],
  ])('is not %s', (_, url) => expect(redisAddress(url)).toBeNull());

  it('is connected to only when it is used', () => {
    for (const url of ['redis://one', 'redis+sentinel://one/verbonden', 'redis+cluster://one']) {
      const connection = connectRedis(redisAddress(url)!);
      expect(connection.status).toBe('wait');
      connection.disconnect();
    }
  });
});
