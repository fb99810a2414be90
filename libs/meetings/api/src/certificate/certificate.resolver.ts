import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { canChangeRegistration } from '../meetings.policy';
import { Meeting } from '../meeting/meeting.entity';
import { Registration } from '../registration/registration.entity';
import { Certificate } from './certificate.entity';
import {
  IssueCertificateByLinkInput,
  IssueCertificateInput,
  SetAccreditationInput,
} from './certificate.input';
import { CertificateService } from './certificate.service';
import { CertificateStanding } from './certificate-standing';
import { CheckedCertificate } from './checked-certificate';

@Resolver(() => Certificate)
export class CertificateResolver {
  constructor(private readonly service: CertificateService) {}

  @Query(() => CheckedCertificate, {
    nullable: true,
    description: 'What a certificate says, by its code; null for a code that is none of ours.',
  })
  certificate(
    @CurrentViewer() viewer: Viewer,
    @Args('code') code: string,
  ): Promise<CheckedCertificate | null> {
    return this.service.check(code, viewer.locale);
  }

  @Mutation(() => Certificate, { description: 'Fetches the own certificate. Twice is the same one.' })
  issueCertificate(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: IssueCertificateInput,
  ): Promise<Certificate> {
    return this.service.issue(viewer, input);
  }

  @Mutation(() => Certificate)
  issueCertificateByLink(@Args('input') input: IssueCertificateByLinkInput): Promise<Certificate> {
    return this.service.issueByLink(input);
  }

  @Mutation(() => Meeting, { description: 'Before or after the meeting; certificates show it from then on.' })
  setAccreditation(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SetAccreditationInput,
  ): Promise<Meeting> {
    return this.service.setAccreditation(viewer, input);
  }

  @ResolveField(() => String, { description: 'As it is printed: "K7QM-2XHD-9PTF".' })
  code(@Parent() certificate: Certificate): string {
    return certificate.writtenCode;
  }
}

/** What certificates add to a registration. */
@Resolver(() => Registration)
export class RegistrationCertificateResolver {
  constructor(private readonly service: CertificateService) {}

  @ResolveField(() => Certificate, {
    nullable: true,
    description: 'The one that was fetched; for the person and coordinators.',
  })
  certificate(
    @Parent() registration: Registration,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<Certificate | null> | null {
    return canChangeRegistration(viewer, registration)
      ? this.service.byRegistration.load(context, registration.id)
      : null;
  }

  @ResolveField(() => CertificateStanding)
  certificateStanding(
    @Parent() registration: Registration,
    @Context() context: RequestContext,
  ): Promise<CertificateStanding> {
    return this.service.standings.load(context, registration.id);
  }
}

/** What certificates add to a meeting. */
@Resolver(() => Meeting)
export class MeetingCertificateResolver {
  @ResolveField(() => [String], {
    description: 'Registers of professionals and the number of this activity there, one each.',
  })
  accreditation(@Parent() meeting: Meeting): string[] {
    return meeting.accreditation?.split('\n') ?? [];
  }
}
