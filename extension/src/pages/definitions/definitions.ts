import { fillTexts } from '../../ui/text.ts';

fillTexts();
