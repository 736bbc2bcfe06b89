/** What a mail server delivers into when reports of failed deliveries come to it as to a program. */
package io.selfenroll.localstack.bounce;
