import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AgendaItem } from '../agenda/agenda-item.entity';

/** Knowledge that goes with a part of the programme. What it is called, the knowledge domain says (apps/api). */
@Entity('agenda_knowledge_links')
@Index('agenda_knowledge_links_back', ['knowledgeItemId'])
export class KnowledgeLink {
  @ForeignKey(() => AgendaItem, { name: 'agenda_knowledge_links_item_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  agendaItemId!: string;

  @PrimaryColumn('uuid')
  knowledgeItemId!: string;

  @Column('integer')
  position!: number;
}
