// SPDX-License-Identifier: GPL-3.0-or-later

/// A Danish municipality: its name, roughly how many live there, and roughly where it lies.
///
/// Numbers are rounded by hand from common knowledge, for the skew between large and small places; they are no
/// statistics.
struct Municipality: Sendable {
  let name: String
  let hundredsOfInhabitants: Int
  /// Degrees north and east, as `cohort.yaml` has them.
  let latitude: String
  let longitude: String

  /// All 98.
  static let all: [Municipality] = listing.split(separator: "\n").map { line in
    let parts = line.split(separator: ",").map(String.init)
    return Municipality(
      name: parts[0], hundredsOfInhabitants: Int(parts[1]) ?? 1, latitude: parts[2], longitude: parts[3])
  }

  private static let listing = """
    København,6600,55.68,12.57
    Frederiksberg,1050,55.68,12.53
    Albertslund,280,55.66,12.36
    Ballerup,520,55.73,12.36
    Brøndby,400,55.65,12.42
    Dragør,150,55.59,12.67
    Gentofte,750,55.75,12.55
    Gladsaxe,710,55.73,12.49
    Glostrup,240,55.67,12.40
    Herlev,310,55.72,12.44
    Hvidovre,540,55.65,12.47
    Høje-Taastrup,580,55.65,12.27
    Ishøj,240,55.62,12.35
    Lyngby-Taarbæk,590,55.77,12.50
    Rødovre,440,55.68,12.45
    Tårnby,430,55.63,12.60
    Vallensbæk,170,55.64,12.38
    Allerød,260,55.87,12.36
    Egedal,450,55.77,12.20
    Fredensborg,410,55.97,12.40
    Frederikssund,460,55.84,12.07
    Furesø,420,55.80,12.36
    Gribskov,420,56.02,12.20
    Halsnæs,320,55.97,12.02
    Helsingør,640,56.03,12.59
    Hillerød,550,55.93,12.31
    Hørsholm,250,55.88,12.50
    Rudersdal,580,55.83,12.50
    Bornholm,390,55.10,14.70
    Faxe,370,55.25,12.12
    Greve,520,55.58,12.30
    Guldborgsund,600,54.77,11.87
    Holbæk,740,55.72,11.72
    Kalundborg,480,55.68,11.09
    Køge,630,55.46,12.18
    Lejre,290,55.60,11.97
    Lolland,400,54.83,11.13
    Næstved,840,55.23,11.76
    Odsherred,330,55.90,11.58
    Ringsted,360,55.44,11.79
    Roskilde,910,55.64,12.08
    Slagelse,800,55.40,11.35
    Solrød,250,55.53,12.18
    Sorø,300,55.43,11.56
    Stevns,230,55.33,12.30
    Vordingborg,460,55.01,11.91
    Assens,410,55.27,9.90
    Billund,270,55.73,9.11
    Esbjerg,1160,55.47,8.45
    Fanø,34,55.44,8.40
    Fredericia,520,55.57,9.75
    Faaborg-Midtfyn,520,55.19,10.37
    Haderslev,550,55.25,9.49
    Kerteminde,240,55.45,10.66
    Kolding,950,55.49,9.47
    Langeland,120,54.94,10.71
    Middelfart,400,55.50,9.73
    Nordfyns,300,55.53,10.20
    Nyborg,320,55.31,10.79
    Odense,2090,55.40,10.39
    Svendborg,600,55.06,10.61
    Sønderborg,740,54.91,9.79
    Tønder,370,54.94,8.87
    Varde,500,55.62,8.48
    Vejen,430,55.48,9.14
    Vejle,1220,55.71,9.54
    Ærø,60,54.89,10.33
    Aabenraa,590,55.04,9.42
    Favrskov,500,56.32,9.95
    Hedensted,470,55.77,9.70
    Herning,900,56.14,8.97
    Holstebro,590,56.36,8.62
    Horsens,970,55.86,9.85
    Ikast-Brande,430,56.12,9.17
    Lemvig,190,56.55,8.31
    Norddjurs,370,56.41,10.88
    Odder,240,55.97,10.15
    Randers,1000,56.46,10.04
    Ringkøbing-Skjern,560,56.00,8.40
    Samsø,37,55.86,10.61
    Silkeborg,1000,56.17,9.55
    Skanderborg,660,56.04,9.93
    Skive,450,56.57,9.03
    Struer,210,56.49,8.60
    Syddjurs,440,56.31,10.47
    Viborg,980,56.45,9.40
    Aarhus,3740,56.16,10.20
    Brønderslev,370,57.27,9.95
    Frederikshavn,580,57.44,10.54
    Hjørring,630,57.46,9.98
    Jammerbugt,380,57.18,9.60
    Læsø,18,57.27,11.00
    Mariagerfjord,420,56.65,9.98
    Morsø,200,56.80,8.86
    Rebild,310,56.83,9.84
    Thisted,430,56.96,8.69
    Vesthimmerlands,360,56.80,9.52
    Aalborg,2240,57.05,9.92
    """
}
