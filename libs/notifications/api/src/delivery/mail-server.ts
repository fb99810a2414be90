import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';

const seconds = 1000;

/**
 * The mail server that sends for us (SMTP_URL), over connections that stay open between mails. Options of the
 * transport may stand in the address, such as `smtps://…?maxConnections=5`.
 */
@Injectable()
export class MailServer implements OnApplicationShutdown {
  private readonly transport: Transporter;

  constructor(@Inject(SETTINGS) settings: Pick<Settings, 'SMTP_URL'>) {
    const log = new Logger('MailServer');
    this.transport = createTransport({
      url: settings.SMTP_URL,
      pool: true,
      // More than are ever busy at once, so that one that hangs takes no place from the others.
      maxConnections: 20,
      // Trying again is the plan's business: there it is counted and survives a crash.
      maxRequeues: 0,
      idleTimeout: 20 * seconds,
      connectionTimeout: 10 * seconds,
      greetingTimeout: 10 * seconds,
      // A server may think long before it says yes; giving up too early would make a double.
      socketTimeout: 120 * seconds,
    });
    this.transport.on('error', (fault: Error) => log.warn(`mail server: ${fault.message}`));
  }

  /** Hands one mail over. Resolves when the server took responsibility for it; rejects with the transport's error. */
  async send(message: SendMailOptions): Promise<void> {
    await this.transport.sendMail(message);
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
