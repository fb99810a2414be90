import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { loader } from '@verbonden/shared/server';
import { In, Repository } from 'typeorm';
import { Body } from './body.entity';

/** The bodies of the network. */
@Injectable()
export class BodyService {
  constructor(@InjectRepository(Body) private readonly bodies: Repository<Body>) {}

  /** Bodies by id, in one statement for each operation; null where there is none. */
  readonly byId = loader<string, Body | null>(
    async (ids) => new Map((await this.bodies.findBy({ id: In([...ids]) })).map((body) => [body.id, body])),
    null,
  );

  /** All bodies in their own order. */
  all(): Promise<Body[]> {
    return this.bodies.find({ order: { position: 'ASC', code: 'ASC' } });
  }
}
