import { results } from './check.js';
import './figures.js';
import './desk.js';
import './page.js';

window.results = results;
