/**
 * Keys of automations. An API token is exchanged for an access token of ten minutes, which every service takes as bearer
 * token; revoking ends both, by the same means as the end of a session. A token never has more than who made it.
 */
package io.selfenroll.admin.apitoken;
