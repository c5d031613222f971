import { setEndpoint } from '@hasila/widgets';
import '@hasila/widgets/bundles/hasila.css';
import '@hasila/widgets/define/delivery';
import '@hasila/widgets/define/figure';
import { createApp } from 'vue';
import App from './App.vue';

setEndpoint(import.meta.env.VITE_HASILA ?? 'http://127.0.0.1:4000/graphql');
createApp(App).mount('#app');
