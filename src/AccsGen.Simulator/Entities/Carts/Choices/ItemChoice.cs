using System.Text.Json.Nodes;

namespace AccsGen.Simulator.Entities.Carts.Choices;

/// <summary>What was chosen of a product: the parts that it consists of, and what its options add to the price.</summary>
internal sealed record ItemChoice
{
    public static ItemChoice None { get; } = new();

    /// <summary>The product's parts: the variant of a configurable product, the selections of a bundle.</summary>
    public IReadOnlyList<ChosenPart> Parts { get; init; } = [];

    /// <summary>Amounts that are added to the price of one, each given that price.</summary>
    public IReadOnlyList<Func<decimal, decimal>> Surcharges { get; init; } = [];

    /// <summary>The price of one, where the choice says it: that of a gift card.</summary>
    public decimal? Price { get; init; }

    /// <summary>The SKU that is bought, where it isn't the product's own.</summary>
    public string? Sku { get; init; }

    /// <summary>What customers read about it.</summary>
    public IReadOnlyList<(string Label, string Value)> Labels { get; init; } = [];

    /// <summary>The choice as the service answers it; null where there was nothing to choose.</summary>
    public JsonObject? Option { get; init; }

    /// <summary>Both choices together: that of the product's type, and that of its custom options.</summary>
    public ItemChoice And(ItemChoice other) => this with
    {
        Surcharges = [.. Surcharges, .. other.Surcharges],
        Sku = other.Sku ?? Sku,
        Labels = [.. Labels, .. other.Labels],
        Option = Merge(Option, other.Option),
    };

    private static JsonObject? Merge(JsonObject? first, JsonObject? second)
    {
        if (first is null || second is null)
            return first ?? second;
        var both = (JsonObject)first.DeepClone();
        foreach (var (name, value) in second)
            both[name] = value?.DeepClone();
        return both;
    }
}
