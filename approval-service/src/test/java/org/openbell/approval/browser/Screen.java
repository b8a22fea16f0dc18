package org.openbell.approval.browser;

/// What a person looks at: a size, touch or not, and the colors that their system asks for.
public record Screen(String name, int width, int height, boolean phone, boolean dark) {
  public static final Screen DESKTOP = new Screen("desktop-light", 1440, 900, false, false);
  public static final Screen DESKTOP_DARK = new Screen("desktop-dark", 1440, 900, false, true);
  public static final Screen PHONE = new Screen("phone-light", 390, 844, true, false);
  public static final Screen PHONE_DARK = new Screen("phone-dark", 390, 844, true, true);
}
