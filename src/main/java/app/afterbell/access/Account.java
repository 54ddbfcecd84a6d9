package app.afterbell.access;

import app.afterbell.shared.PersonId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who is just signing in, for Spring Security. Requests after that know them as a {@code Viewer}. */
public final class Account implements UserDetails, CredentialsContainer {

  private static final long serialVersionUID = 1;

  private final transient PersonId person;
  private final boolean proved;
  private transient @Nullable String passwordHash;

  Account(PersonId person, @Nullable String passwordHash) {
    this(person, true, passwordHash);
  }

  private Account(PersonId person, boolean proved, @Nullable String passwordHash) {
    this.person = person;
    this.proved = proved;
    this.passwordHash = passwordHash;
  }

  public PersonId person() {
    return person;
  }

  /** Whether how they come in shows who they are. */
  public boolean proved() {
    return proved;
  }

  Account unproved() {
    return new Account(person, false, null);
  }

  @Override
  public String getUsername() {
    return person.value().toString();
  }

  @Override
  public @Nullable String getPassword() {
    return passwordHash;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public void eraseCredentials() {
    passwordHash = null;
  }
}
