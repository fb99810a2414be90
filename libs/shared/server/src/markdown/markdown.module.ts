import { Module } from '@nestjs/common';
import { MarkdownResolver } from './markdown.resolver';

/** The preview of Markdown, for every domain in which people write it. */
@Module({ providers: [MarkdownResolver] })
export class MarkdownModule {}
