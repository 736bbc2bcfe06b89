/** Shows administrators what a message template looks like before it is saved: on the page, or in their own inbox. */
package io.selfenroll.notification.preview;
