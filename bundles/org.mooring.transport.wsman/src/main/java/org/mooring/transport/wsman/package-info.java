/**
 * Sessions over WSMan ([MS-WSMV]): a servlet that takes SOAP envelopes, and for each shell an attachment to a session.
 *
 * <p>{@link org.mooring.transport.wsman.WsmanServlet} reads and answers HTTP, {@link org.mooring.transport.wsman.Operations} says what
 * each action does, {@link org.mooring.transport.wsman.Shell} holds a session's streams.
 */
package org.mooring.transport.wsman;
