import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** That an organisation of the network works in a municipality. */
@Entity('municipality_organisations')
export class MunicipalityOrganisation {
  @PrimaryColumn('uuid')
  municipalityId!: string;

  @PrimaryColumn('uuid')
  organisationId!: string;

  @Column('uuid', { nullable: true })
  addedById!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
