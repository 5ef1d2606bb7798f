/** The drives Variable:, Function: and Alias:. */
package org.mooring.provider.session;
