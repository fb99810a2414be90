import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SearchSuggestions } from '@verbonden/search/api';
import { termsOf } from './terms';

/** Suggests the themes while somebody types: each leads to what is shared about it. */
@Injectable()
export class ThemePlaces implements OnModuleInit {
  constructor(private readonly suggestions: SearchSuggestions) {}

  onModuleInit(): void {
    this.suggestions.register('THEME', (locale) =>
      termsOf('themes', locale).map(({ code, label }) => ({ text: label, path: `/kennis?thema=${code}` })),
    );
  }
}
