import { beginNetwork, MunicipalityDocuments } from '@verbonden/alliance/api';
import { Command } from 'commander';
import { DataSource } from 'typeorm';
import { recorded } from './recorded';
import { withDomains } from './with-domains';

/** `network begin`: what a network of one's own needs before its first administrator signs in. */
export function networkCommand(): Command {
  return new Command('network').description('The network itself.').addCommand(
    new Command('begin')
      .description('Bring in words, bodies and municipalities; what is there already stays as it is.')
      .action(() =>
        withDomains(
          recorded('network begin', async (services) => {
            const documents = services.get(MunicipalityDocuments, { strict: false });
            const { words, bodies, municipalities } = await services
              .get(DataSource)
              .transaction((tx) => beginNetwork(tx, documents));
            console.log(
              `The network has ${words} words, ${bodies} bodies and ${municipalities} municipalities.`,
            );
          }),
        ),
      ),
  );
}
