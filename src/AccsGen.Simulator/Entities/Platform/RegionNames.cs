namespace AccsGen.Simulator.Entities.Platform;

/// <summary>The regions of the countries that have a list of them, under the numbers they have in every installation.</summary>
internal static class RegionNames
{
    /// <summary>Where the numbers of a country begin, and its regions in their order.</summary>
    private static readonly Dictionary<string, (int First, string Regions)> s_regions = new(StringComparer.Ordinal)
    {
        ["US"] = (1, """
            AL Alabama;AK Alaska;AS American Samoa;AZ Arizona;AR Arkansas;AF Armed Forces Africa;AA Armed Forces Americas;AC Armed Forces Canada;AE Armed Forces Europe;
            AM Armed Forces Middle East;AP Armed Forces Pacific;CA California;CO Colorado;CT Connecticut;DE Delaware;DC District of Columbia;FM Federated States Of Micronesia;
            FL Florida;GA Georgia;GU Guam;HI Hawaii;ID Idaho;IL Illinois;IN Indiana;IA Iowa;KS Kansas;KY Kentucky;LA Louisiana;ME Maine;MH Marshall Islands;MD Maryland;
            MA Massachusetts;MI Michigan;MN Minnesota;MS Mississippi;MO Missouri;MT Montana;NE Nebraska;NV Nevada;NH New Hampshire;NJ New Jersey;NM New Mexico;NY New York;
            NC North Carolina;ND North Dakota;MP Northern Mariana Islands;OH Ohio;OK Oklahoma;OR Oregon;PW Palau;PA Pennsylvania;PR Puerto Rico;RI Rhode Island;
            SC South Carolina;SD South Dakota;TN Tennessee;TX Texas;UT Utah;VT Vermont;VI Virgin Islands;VA Virginia;WA Washington;WV West Virginia;WI Wisconsin;WY Wyoming
            """),
        ["CA"] = (66, """
            AB Alberta;BC British Columbia;MB Manitoba;NL Newfoundland and Labrador;NB New Brunswick;NS Nova Scotia;NT Northwest Territories;NU Nunavut;ON Ontario;
            PE Prince Edward Island;QC Quebec;SK Saskatchewan;YT Yukon Territory
            """),
        ["DE"] = (79, """
            NDS Niedersachsen;BAW Baden-Württemberg;BAY Bayern;BER Berlin;BRG Brandenburg;BRE Bremen;HAM Hamburg;HES Hessen;MEC Mecklenburg-Vorpommern;NRW Nordrhein-Westfalen;
            RHE Rheinland-Pfalz;SAR Saarland;SAS Sachsen;SAC Sachsen-Anhalt;SCN Schleswig-Holstein;THE Thüringen
            """),
        ["AT"] = (95, "WI Wien;NO Niederösterreich;OO Oberösterreich;SB Salzburg;KN Kärnten;ST Steiermark;TI Tirol;BL Burgenland;VB Vorarlberg"),
        ["CH"] = (104, """
            AG Aargau;AI Appenzell Innerrhoden;AR Appenzell Ausserrhoden;BE Bern;BL Basel-Landschaft;BS Basel-Stadt;FR Freiburg;GE Genf;GL Glarus;GR Graubünden;JU Jura;LU Luzern;
            NE Neuenburg;NW Nidwalden;OW Obwalden;SG St. Gallen;SH Schaffhausen;SO Solothurn;SZ Schwyz;TG Thurgau;TI Tessin;UR Uri;VD Waadt;VS Wallis;ZG Zug;ZH Zürich
            """),
    };

    public static IEnumerable<Region> Of(string countryId)
    {
        if (!s_regions.TryGetValue(countryId, out var country))
            return [];
        return country.Regions.Split(';', StringSplitOptions.TrimEntries).Select((text, index) =>
        {
            var space = text.IndexOf(' ', StringComparison.Ordinal);
            return new Region(country.First + index, text[..space], text[(space + 1)..]);
        });
    }
}
