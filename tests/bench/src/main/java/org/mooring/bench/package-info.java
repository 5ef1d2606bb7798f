/** Measures of Mooring, as ratios within one run: {@code tests/bench/run} runs them, the README beside it keeps the figures. */
package org.mooring.bench;
