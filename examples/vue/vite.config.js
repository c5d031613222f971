import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.startsWith('hasila-');

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
