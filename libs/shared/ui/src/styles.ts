/** Import once, first, in what the browser gets: tokens, fonts, ground styles and print. */
import './styles/global.css';
