import { Inject, Injectable } from '@nestjs/common';
import {
  droppedBecause,
  greetingFor,
  type MailAnswer,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { groupedBy, type Locale, writeDate } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { addressLine } from './delivery-address';
import { PrintItem } from './print-item.entity';
import { PrintItemsService } from './print-items.service';
import { printKinds } from './print-mail-plan';
import { PrintOrderLine } from './print-order-line.entity';
import { PrintOrder, PrintOrderStatus } from './print-order.entity';
import { isOpenForOrders } from './print-order.policy';

interface WholeOrder {
  readonly order: PrintOrder;
  readonly edition: CampaignEdition;
  readonly lines: readonly { readonly item: PrintItem; readonly packs: number }[];
}

/** That an order is noted as it is now, and that it comes; necessary, since somebody waits for it. */
@Injectable()
export class PrintOrderMails {
  constructor(
    private readonly db: DataSource,
    private readonly items: PrintItemsService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
  ) {}

  kinds(): MailKind[] {
    const compose = (mails: readonly PlannedMail[]) => this.compose(mails);
    return [
      { name: printKinds.ordered, necessary: true, urgent: true, compose },
      { name: printKinds.sent, necessary: true, urgent: false, compose },
    ];
  }

  private async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const orders = await this.read(mails.map(({ subjectId }) => subjectId));
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const whole = orders.get(mail.subjectId);
        if (!whole) return [mail.id, droppedBecause('GONE')];
        const { status, version } = whole.order;
        const holds =
          mail.kind === printKinds.ordered
            ? status === PrintOrderStatus.PLACED && version === mail.payload['version']
            : status === PrintOrderStatus.SENT;
        return [mail.id, holds ? this.written(mail, whole) : droppedBecause('MOVED_ON')];
      }),
    );
  }

  private async read(ids: readonly string[]): Promise<Map<string, WholeOrder>> {
    const { manager } = this.db;
    const orders = await manager.findBy(PrintOrder, { id: In([...ids]) });
    const editions = await manager.findBy(CampaignEdition, {
      id: In(orders.map(({ editionId }) => editionId)),
    });
    const lines = await manager.findBy(PrintOrderLine, { orderId: In(orders.map(({ id }) => id)) });
    const items = await manager.findBy(PrintItem, { id: In(lines.map(({ itemId }) => itemId)) });
    const byOrder = groupedBy(lines, ({ orderId }) => orderId);
    return new Map(
      orders.flatMap((order): [string, WholeOrder][] => {
        const edition = editions.find(({ id }) => id === order.editionId);
        if (!edition) return [];
        const told = (byOrder.get(order.id) ?? []).flatMap(({ itemId, packs }) => {
          const item = items.find(({ id }) => id === itemId);
          return item ? [{ item, packs }] : [];
        });
        return [[order.id, { order, edition, lines: told }]];
      }),
    );
  }

  private written({ kind, locale, toName }: PlannedMail, whole: WholeOrder): MailContent {
    const { order, edition, lines } = whole;
    const { label, ...words } = wordsOf(kind, whole, locale, this.items.today());
    return {
      ...words,
      greeting: greetingFor(toName, locale),
      facts: [
        ...lines.map(({ item, packs }) => ({ label: item.title, value: amount(item, packs, locale) })),
        ...(order.street
          ? [{ label: locale === 'nl' ? 'Naar' : 'To', value: `${order.receiver}, ${addressLine(order)}` }]
          : []),
      ],
      button: {
        label,
        url: `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}/week/${edition.slug}/drukwerk`,
      },
      signoff: locale === 'nl' ? 'Groet,\nhet team van Verbonden' : 'Kind regards,\nthe Verbonden team',
    };
  }
}

/** "3 pakken, 150 stuks" */
function amount({ packSize }: PrintItem, packs: number, locale: Locale): string {
  const pieces = packs * packSize;
  return locale === 'nl'
    ? `${packs} ${packs === 1 ? 'pak' : 'pakken'}, ${pieces} stuks`
    : `${packs} ${packs === 1 ? 'pack' : 'packs'}, ${pieces} pieces`;
}

function wordsOf(
  kind: string,
  { edition, lines }: WholeOrder,
  locale: Locale,
  today: string,
): Pick<MailContent, 'subject' | 'preheader' | 'news' | 'paragraphs'> & { label: string } {
  const name = (locale === 'en' && edition.nameEn) || edition.nameNl;
  if (kind === printKinds.sent) {
    return {
      nl: {
        subject: 'Jullie drukwerk komt eraan',
        preheader: 'Het is besteld bij de drukker.',
        news: `Jullie drukwerk voor ${name} is besteld en komt naar jullie toe.`,
        paragraphs: ['Is het er over twee weken niet? Antwoord op deze mail.', erased.nl],
        label: 'Bekijk je bestelling',
      },
      en: {
        subject: 'Your printed matter is on its way',
        preheader: 'It was ordered at the printer.',
        news: `Your printed matter for ${name} was ordered and comes to you.`,
        paragraphs: ['Is it not there in two weeks? Reply to this mail.', erased.en],
        label: 'See your order',
      },
    }[locale];
  }
  // Of what closed nothing can be changed any more; then the next last day is the one to know.
  const [next] = lines
    .filter(({ item }) => isOpenForOrders(item, today))
    .map(({ item }) => item.closesOn)
    .sort();
  const day = next && writeDate(new Date(`${next}T12:00:00Z`), locale);
  return {
    nl: {
      subject: `Je bestelling voor ${name}`,
      preheader: 'Dit heb je besteld.',
      news: `Je bestelling voor ${name} staat genoteerd. Dit is hoe ze nu is:`,
      paragraphs: [...(day ? [`Veranderen kan tot en met ${day}.`] : []), erased.nl],
      label: 'Bekijk of verander je bestelling',
    },
    en: {
      subject: `Your order for ${name}`,
      preheader: 'This is what you ordered.',
      news: `Your order for ${name} is noted. This is how it is now:`,
      paragraphs: [...(day ? [`You can change it until ${day}.`] : []), erased.en],
      label: 'See or change your order',
    },
  }[locale];
}

const erased = {
  nl: 'We wissen het adres zodra het bezorgd is.',
  en: 'We erase the address as soon as it is delivered.',
};
