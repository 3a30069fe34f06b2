// SPDX-License-Identifier: GPL-3.0-or-later

/// What the workbench's server says: on the terminal, and on pages before the workbench itself is reached.
public enum ServerText: String, TextCatalogue {
  case about, aboutDetails, folderHelp, portHelp, noOpenHelp, hostHelp, hostName, passwordFileHelp, fileName,
    originHelp,
    originName, logHelp
  case started, startedProxy, another, stopping
  case portTaken, cannotListen, portRange, togetherOnly, originUnfit, hostUnfit, passwordUnreadable, passwordOpen,
    passwordShort
  case noSession, noSessionLink, noSessionPassword, linkSpent, linkSpentAdvice, letIn, letInAdvice
  case loggedOut, loggedOutLink, loggedOutPassword
  case logInHeading, logInAdvice, logIn, password, wrongPassword, toStart
  case malformed, malformedAdvice, wrongMethod, foreignHost, foreignHostAdvice, forged, forgedAdvice
  case tooLarge, tooLargeAdvice, tooMany, tooManyAdvice, busy, busyAdvice, cutOff, cutOffAdvice

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .about:
      TextEntry(
        da: "Arbejd med årgangene i browseren: alt bliver på denne computer.",
        en: "Work with the cohorts in the browser: everything stays on this computer.")
    case .aboutDetails:
      TextEntry(
        da: """
          Programmet viser et link; åbn det i browseren. Linket virker én gang, og der \
          kommer et nyt til den næste. Ctrl-C slutter; det, der er gemt, er gemt.

          Andre end denne computer kan kun komme til med --host, --password-file og \
          --origin tilsammen, bag en proxy, der taler TLS.
          """,
        en: """
          The program shows a link; open it in the browser. The link works once, and a new \
          one comes for the next. Ctrl-C ends it; what is saved, is saved.

          Others than this computer get in only with --host, --password-file and --origin \
          together, behind a proxy that speaks TLS.
          """)
    case .folderHelp:
      TextEntry(
        da: "Mappen med årgange, eller en af dem.", en: "The folder of cohorts, or one of them.")
    case .portHelp:
      TextEntry(da: "Porten; 0 vælger en, der er fri.", en: "The port; 0 chooses one that is free.")
    case .noOpenHelp: TextEntry(da: "Åbn ikke browseren.", en: "Do not open the browser.")
    case .hostHelp:
      TextEntry(
        da: "Lyt på denne adresse i stedet for 127.0.0.1; ::1 er også denne computer.",
        en: "Listen on this address instead of 127.0.0.1; ::1 is this computer too.")
    case .hostName: TextEntry(da: "adresse", en: "address")
    case .passwordFileHelp:
      TextEntry(
        da: "En fil, kun ejeren kan læse, med en adgangskode på mindst 12 tegn i første linje.",
        en: "A file that its owner alone can read, with a password of at least 12 characters in its first line.")
    case .fileName: TextEntry(da: "fil", en: "file")
    case .originHelp:
      TextEntry(
        da: "Adressen, som browsere ser, når en proxy taler TLS, fx https://makker.example.dk.",
        en: "The address that browsers see where a proxy speaks TLS, such as https://makker.example.dk.")
    case .originName: TextEntry(da: "https://…", en: "https://…")
    case .logHelp:
      TextEntry(
        da: "Skriv en linje om hver forespørgsel, uden navne.", en: "Write a line about each request, without names.")
    case .started:
      TextEntry(
        da: "Åbn linket i browseren; det virker én gang. Ctrl-C slutter.",
        en: "Open the link in the browser; it works once. Ctrl-C ends the program.")
    case .startedProxy:
      TextEntry(
        da: "Klar bag proxyen. Ctrl-C slutter.", en: "Ready behind the proxy. Ctrl-C ends the program.")
    case .another:
      TextEntry(da: "Til en anden browser: {link}", en: "For another browser: {link}")
    case .stopping:
      TextEntry(
        da: "Slutter; det, der er i gang, beholder det bedste svar, det har. Ctrl-C igen slutter straks.",
        en: "Ending; what is running keeps the best answer that it has. Ctrl-C again ends at once.")
    case .portTaken:
      TextEntry(
        da: "Porten {port} er optaget. Vælg en anden med --port, eller lad programmet vælge med --port 0.",
        en: "The port {port} is taken. Choose another with --port, or let the program choose with --port 0.")
    case .cannotListen:
      TextEntry(
        da: "Programmet kan ikke lytte på {address}: {reason}.",
        en: "The program cannot listen on {address}: {reason}.")
    case .portRange:
      TextEntry(da: "--port er et tal fra 0 til 65535.", en: "--port is a number from 0 to 65535.")
    case .togetherOnly:
      TextEntry(
        da: """
          Andre end denne computer kan kun komme til med alle tre: --host ADRESSE, --password-file FIL og --origin \
          https://…, bag en proxy, der taler TLS. Uden dem lytter programmet kun på denne computer.
          """,
        en: """
          Others than this computer get in only with all three: --host ADDRESS, --password-file FILE and --origin \
          https://…, behind a proxy that speaks TLS. Without them the program listens on this computer alone.
          """)
    case .originUnfit:
      TextEntry(
        da: "--origin skal være adressen uden sti, som https://makker.example.dk.",
        en: "--origin must be the address without a path, such as https://makker.example.dk.")
    case .hostUnfit:
      TextEntry(
        da: "--host skal være en IP-adresse, som 127.0.0.1 eller ::1.",
        en: "--host must be an IP address, such as 127.0.0.1 or ::1.")
    case .passwordUnreadable:
      TextEntry(
        da: "Filen {path} kan ikke læses. Læg adgangskoden i dens første linje.",
        en: "The file {path} cannot be read. Put the password in its first line.")
    case .passwordOpen:
      TextEntry(
        da: "Andre kan læse {path}, eller den er ikke din. Gør den til din alene: chmod 600 {path}",
        en: "Others may read {path}, or it is not yours. Make it yours alone: chmod 600 {path}")
    case .passwordShort:
      TextEntry(
        da: "Adgangskoden i {path} er for kort: mindst 12 tegn.",
        en: "The password in {path} is too short: at least 12 characters.")
    case .noSession: TextEntry(da: "Brug linket i terminalen", en: "Use the link in the terminal")
    case .noSessionLink:
      TextEntry(
        da: """
          Denne browser er ikke lukket ind, eller det er for længe siden. Åbn det nyeste link, som makker viser i \
          terminalen; det begynder med http:// og virker én gang.
          """,
        en: """
          This browser was not let in, or it is too long ago. Open the newest link that makker shows in the terminal; \
          it begins with http:// and works once.
          """)
    case .noSessionPassword:
      TextEntry(
        da: "Denne browser er ikke logget ind, eller det er for længe siden. Intet er gemt. Log ind, og prøv igen.",
        en: "This browser is not logged in, or it is too long ago. Nothing was saved. Log in, and try again.")
    case .linkSpent: TextEntry(da: "Linket er brugt", en: "The link was used")
    case .linkSpentAdvice:
      TextEntry(
        da: "Hvert link virker én gang. Åbn det nyeste, som makker viser i terminalen.",
        en: "Each link works once. Open the newest one that makker shows in the terminal.")
    case .letIn: TextEntry(da: "Du er lukket ind", en: "You are let in")
    case .letInAdvice:
      TextEntry(da: "Siden går selv videre til årgangene.", en: "The page goes on to the cohorts by itself.")
    case .loggedOut: TextEntry(da: "Du er logget ud", en: "You are logged out")
    case .loggedOutLink:
      TextEntry(
        da: "Du kommer ind igen med det nyeste link i terminalen. Når makker startes igen, kommer der et nyt.",
        en: "The newest link in the terminal lets you in again. When makker is started anew, a new one comes.")
    case .loggedOutPassword:
      TextEntry(da: "Du kommer ind igen med adgangskoden.", en: "The password lets you in again.")
    case .logInHeading: TextEntry(da: "Log ind", en: "Log in")
    case .logInAdvice:
      TextEntry(
        da: "Skriv den adgangskode, som makker er startet med.", en: "Type the password that makker was started with.")
    case .logIn: TextEntry(da: "Log ind", en: "Log in")
    case .password: TextEntry(da: "Adgangskode", en: "Password")
    case .wrongPassword:
      TextEntry(da: "Det er ikke adgangskoden. Prøv igen.", en: "That is not the password. Try again.")
    case .toStart: TextEntry(da: "Til årgangene", en: "To the cohorts")
    case .malformed: TextEntry(da: "Det kan ikke læses", en: "That cannot be read")
    case .malformedAdvice:
      TextEntry(
        da: "Adressen eller formularen er ikke skrevet, som en browser skriver den. Intet er gemt.",
        en: "The address or the form is not written as a browser writes it. Nothing was saved.")
    case .wrongMethod: TextEntry(da: "Det kan siden ikke", en: "The page cannot do that")
    case .foreignHost: TextEntry(da: "Forkert adresse", en: "Wrong address")
    case .foreignHostAdvice:
      TextEntry(
        da: "Makker svarer kun på den adresse, der står i terminalen. Brug linket derfra.",
        en: "Makker answers only at the address that the terminal shows. Use the link from there.")
    case .forged: TextEntry(da: "Formularen kom ikke herfra", en: "The form did not come from here")
    case .forgedAdvice:
      TextEntry(
        da: "Intet er gemt. Siden kan være fra før, browseren blev lukket ind; åbn den igen, og prøv en gang til.",
        en: "Nothing was saved. The page may be from before the browser was let in; open it again, and try once more.")
    case .tooLarge: TextEntry(da: "Det er for stort", en: "That is too large")
    case .tooLargeAdvice:
      TextEntry(
        da: "Højst {most} på én gang. Intet er gemt. Del filen, eller læg den selv i årgangens mappe.",
        en: "At most {most} at one go. Nothing was saved. Split the file, or put it in the cohort's folder yourself.")
    case .tooMany: TextEntry(da: "For mange på én gang", en: "Too many at once")
    case .tooManyAdvice:
      TextEntry(
        da: "Vent et øjeblik, og prøv igen. Intet er gemt.", en: "Wait a moment, and try again. Nothing was saved.")
    case .busy: TextEntry(da: "Makker har travlt", en: "Makker is busy")
    case .busyAdvice:
      TextEntry(
        da: "Vent et øjeblik, og prøv igen. Intet er gemt.", en: "Wait a moment, and try again. Nothing was saved.")
    case .cutOff: TextEntry(da: "Det kom ikke frem", en: "It did not arrive")
    case .cutOffAdvice:
      TextEntry(
        da: "Forbindelsen blev afbrudt, før alt var kommet. Intet er gemt; prøv igen.",
        en: "The connection ended before all of it had come. Nothing was saved; try again.")
    }
  }
}
