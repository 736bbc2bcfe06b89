import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'page', environment: 'node', include: ['src/**/*.test.ts'] } });
