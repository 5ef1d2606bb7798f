/** Sessions on other computers over WSMan (MS-WSMV), for who uses them: requests, logins, encryption of messages, and new attempts when the network fails. */
package org.mooring.client.wsman;
