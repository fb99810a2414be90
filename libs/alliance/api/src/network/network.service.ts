import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { text } from '@verbonden/shared/kernel';
import { Repository } from 'typeorm';
import { Network } from './network.entity';

/** The network that this portal serves. */
@Injectable()
export class NetworkService {
  constructor(@InjectRepository(Network) private readonly networks: Repository<Network>) {}

  /** The network; before anybody described it, one that only carries the product's name. */
  async get(): Promise<Network> {
    const [network] = await this.networks.find({ take: 1 });
    return network ?? undescribed();
  }
}

function undescribed(): Network {
  const nothing = text('', '');
  return Object.assign(new Network(), {
    name: text('Verbonden', 'Verbonden'),
    shortName: text('Verbonden', 'Verbonden'),
    tagline: nothing,
    term: nothing,
    definition: nothing,
    share: null,
    principle: nothing,
    objectives: [],
    ambitions: [],
    colours: {},
  });
}
