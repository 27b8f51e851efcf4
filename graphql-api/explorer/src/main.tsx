import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import './styles/index.css';

const root = document.querySelector('#explorer');
if (!root) {
  throw new Error('The page has no place for the explorer.');
}
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
