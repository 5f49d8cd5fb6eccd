namespace AccsGen.Simulator.Entities.Products.Options;

/// <summary>How the buyer of a product can be asked for something. Those of the group Select have values to choose from.</summary>
internal static class OptionTypes
{
    public static IReadOnlyList<(string Code, string Label, string Group)> All { get; } =
    [
        ("field", "Field", "Text"), ("area", "Area", "Text"), ("file", "File", "File"), ("drop_down", "Drop-down", "Select"), ("radio", "Radio Buttons", "Select"),
        ("checkbox", "Checkbox", "Select"), ("multiple", "Multiple Select", "Select"), ("date", "Date", "Date"), ("date_time", "Date & Time", "Date"), ("time", "Time", "Date"),
    ];

    public static bool HasValues(string? code) => All.Any(type => type.Code == code && type.Group == "Select");
}
