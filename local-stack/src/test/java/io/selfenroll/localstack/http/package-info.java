/** What both front doors, the local stack's and nginx, have to refuse and to say alike. */
package io.selfenroll.localstack.http;
