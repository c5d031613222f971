import { setEndpoint } from '@hasila/widgets';
import '@hasila/widgets/bundles/hasila.css';
import '@hasila/widgets/define/compare';
import '@hasila/widgets/define/trend';
import type {} from '@hasila/widgets/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

setEndpoint(import.meta.env.VITE_HASILA ?? 'http://127.0.0.1:4000/graphql');

function Recruits() {
  const [year, setYear] = useState('');
  return (
    <main>
      <h1>Les recrutements de l’année</h1>
      <hasila-compare indicator="recruits" base="2024" target="2025">
        Les postes offerts, d’une année à l’autre.
      </hasila-compare>
      <hasila-trend
        indicator="recruits"
        from={2017}
        onhasila-select={({ detail }) => setYear(detail['period'] ?? '')}
      >
        Les postes offerts chaque année.
      </hasila-trend>
      <p>
        Année choisie : <output>{year}</output>
      </p>
    </main>
  );
}

const place = document.getElementById('app');
if (place !== null) createRoot(place).render(<Recruits />);
