/** Files for use elsewhere and later: trained models, figures, reports. */
@NullMarked
package io.github.nafworkbench.export;

import org.jspecify.annotations.NullMarked;
