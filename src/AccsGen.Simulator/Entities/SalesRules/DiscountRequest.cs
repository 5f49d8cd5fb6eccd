namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>A cart, as far as rules ask about it.</summary>
internal sealed record DiscountRequest
{
    public required long WebsiteId { get; init; }

    /// <summary>The store view whose labels count; 0 for none.</summary>
    public long StoreId { get; init; }

    public required long CustomerGroupId { get; init; }

    /// <summary>The customer; null for a guest, whose uses nobody counts.</summary>
    public long? CustomerId { get; init; }

    /// <summary>The coupons that were entered, good or not.</summary>
    public IReadOnlyList<string> CouponCodes { get; init; } = [];

    public required IReadOnlyList<DiscountItem> Items { get; init; }

    public string? CountryId { get; init; }

    public long? RegionId { get; init; }

    public string? Region { get; init; }

    public string? Postcode { get; init; }

    /// <summary>As <c>flatrate_flatrate</c>; null where none is chosen yet.</summary>
    public string? ShippingMethod { get; init; }

    public string? PaymentMethod { get; init; }
}
