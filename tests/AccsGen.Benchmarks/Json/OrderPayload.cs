using System.Globalization;
using System.Text.Json;

namespace AccsGen.Benchmarks.Json;

/// <summary>An order as the service would send it, made from a seed: some 60 members for each item, most of them numbers.</summary>
internal static class OrderPayload
{
    public static byte[] One(int items, int seed = 7)
    {
        var random = new Random(seed);
        var order = Fill(new HandOrder(), random);
        order.Items = [.. Enumerable.Range(0, items).Select(_ => Fill(new HandOrderItem(), random))];
        order.BillingAddress = Fill(new HandOrderAddress(), random);
        order.BillingAddress.Street = ["1 Market Street", "Second floor"];
        order.Payment = Fill(new HandOrderPayment(), random);
        order.Payment.AdditionalInformation = ["Check / Money order"];
        return JsonSerializer.SerializeToUtf8Bytes(order, HandContext.Default.HandOrder);
    }

    /// <summary>
    /// Two members of three, the same ones in each model: amounts with up to four decimals, as the service's database has them, ids, and short texts.
    /// </summary>
    private static T Fill<T>(T model, Random random)
        where T : class
    {
        var given = new Random(3);
        foreach (var property in typeof(T).GetProperties())
        {
            if (given.Next(3) == 0)
                continue;
            if (property.PropertyType == typeof(decimal?))
                property.SetValue(model, new decimal(random.Next(2_000_000), 0, 0, false, (byte)random.Next(0, 5)));
            else if (property.PropertyType == typeof(long?))
                property.SetValue(model, (long)random.Next(100_000));
            else if (property.PropertyType == typeof(string))
                property.SetValue(model, property.Name.EndsWith("At", StringComparison.Ordinal) ? "2026-07-11 17:42:10" : string.Create(CultureInfo.InvariantCulture, $"text {random.Next(100_000)}"));
        }
        return model;
    }
}
