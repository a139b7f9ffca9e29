/** The styles of what comes of acting: loaded with the first touch, or by a lab that shows such a thing as it opens. */
import './acted.css';
import './motion.css';
