// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

/** What can be found. */
interface Rule {
    /** The same for ever, because pipelines keep it. */
    String id();

    /** In the words of SARIF: error, warning or note. */
    String level();

    String description();
}
