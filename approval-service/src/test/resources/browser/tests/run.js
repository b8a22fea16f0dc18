import { results } from './check.js';
import './figures.js';
import './desk.js';
import './page.js';
import './reports.js';

window.results = results;
