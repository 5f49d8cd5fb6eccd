using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts.Choices;

/// <summary>Reads lists in which somebody chose something for each of several things.</summary>
internal static class ChosenOptions
{
    /// <summary>The elements of a list by one of their members; of two for the same thing the last one counts.</summary>
    public static Dictionary<string, JsonElement> ListBy(this JsonElement owner, string list, string member)
    {
        var chosen = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var element in owner.List(list))
        {
            if (element.Text(member) is { } key)
                chosen[key] = element;
        }
        return chosen;
    }
}
