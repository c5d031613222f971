import { setEndpoint } from '@hasila/widgets';
// The place of what has not come yet.
import '@hasila/widgets/bundles/hasila.css';
import '@hasila/widgets/define/figure';
import '@hasila/widgets/define/trend';

setEndpoint(import.meta.env.VITE_HASILA ?? 'http://127.0.0.1:4000/graphql');
