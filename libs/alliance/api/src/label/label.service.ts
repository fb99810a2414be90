import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { loader, type RequestContext } from '@verbonden/shared/server';
import { In, Repository } from 'typeorm';
import { Label } from './label.entity';

/** The words of the network, by collection or one by one. */
@Injectable()
export class LabelService {
  constructor(@InjectRepository(Label) private readonly labels: Repository<Label>) {}

  private readonly collections = loader<string, ReadonlyMap<string, Label>>(async (names) => {
    const found = await this.labels.findBy({ collection: In([...names]) });
    return new Map(
      names.map((name) => [
        name,
        new Map(found.filter((each) => each.collection === name).map((each) => [each.code, each])),
      ]),
    );
  }, new Map());

  /** The words of one collection in their order; none when there is no such collection. */
  ofCollection(collection: string): Promise<Label[]> {
    return this.labels.find({ where: { collection }, order: { position: 'ASC', code: 'ASC' } });
  }

  /** What a code is called in the reader's language; a code without a word is shown as it is. */
  async nameOf(context: RequestContext, collection: string, code: string): Promise<string> {
    const words = await this.collections.load(context, collection);
    return words.get(code)?.name[context.viewer.locale] ?? code;
  }
}
