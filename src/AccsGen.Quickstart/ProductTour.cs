using System.Globalization;
using Accs;
using Spectre.Console;

namespace AccsGen.Quickstart;

/// <summary>What most integrations do first: list products, get one, meet an error, change one.</summary>
internal sealed class ProductTour(AccsClient accs, IAnsiConsole console)
{
    private const int PageSize = 10;
    private const int Pages = 2;

    /// <summary>Lists the first pages of the catalogue.</summary>
    /// <returns>The SKU of a product on them that has a price.</returns>
    public async Task<string> ListAsync(CancellationToken cancellationToken)
    {
        string? priced = null;
        for (var page = 1; page <= Pages; page++)
        {
            var found = await accs.Products.SearchAsync(
                new SearchCriteria { PageSize = PageSize, CurrentPage = page }.OrderBy("entity_id"),
                cancellationToken: cancellationToken);

            var table = new Table().Title($"Products, page {page} of {(found.TotalCount + PageSize - 1) / PageSize} ({found.TotalCount} in all)");
            table.AddColumn("SKU").AddColumn("Name").AddColumn("Type").AddColumn(new TableColumn("Price").RightAligned()).AddColumn("Status");
            foreach (var product in found.Items ?? [])
            {
                table.AddRow(
                    Markup.Escape(product.Sku ?? ""), Markup.Escape(product.Name ?? ""), Markup.Escape(product.TypeId ?? ""),
                    product.Price?.ToString("N2", CultureInfo.InvariantCulture) ?? "-", product.Status == 1 ? "enabled" : "disabled");
                if (product is { Price: > 0, TypeId: "simple" })
                    priced ??= product.Sku;
            }
            console.Write(table);
            if (found.Items is not { Count: PageSize })
                break;
        }
        return priced ?? throw new InvalidOperationException("No simple product with a price is on the first pages; the rest of this tour needs one.");
    }

    public async Task GetAsync(string sku, CancellationToken cancellationToken)
    {
        var product = await accs.Products.GetAsync(sku, cancellationToken: cancellationToken);
        console.MarkupLineInterpolated($"[bold]{product.Sku}[/]: {product.Name}, {product.Price?.ToString("N2", CultureInfo.InvariantCulture)}, changed {product.UpdatedAt} UTC");
        foreach (var attribute in product.CustomAttributes.Take(5))
            console.MarkupLineInterpolated($"  {attribute.Code} = {attribute.Value.ToString()}");
    }

    /// <summary>An error of the service arrives typed, with its message filled in.</summary>
    public async Task GetMissingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await accs.Products.GetAsync("no/such+sku", cancellationToken: cancellationToken);
        }
        catch (AccsNotFoundException exception)
        {
            console.MarkupLineInterpolated($"[yellow]{nameof(AccsNotFoundException)}[/] for a SKU that doesn't exist: {exception.ApiMessage}");
        }
    }

    /// <summary>Sends the price and nothing else, reads it back, and sets it back.</summary>
    public async Task ChangePriceAsync(string sku, CancellationToken cancellationToken)
    {
        var before = (await accs.Products.GetAsync(sku, cancellationToken: cancellationToken)).Price;
        await accs.Products.UpdateAsync(sku, new Product { Price = before + 1 }, cancellationToken: cancellationToken);
        try
        {
            var after = (await accs.Products.GetAsync(sku, cancellationToken: cancellationToken)).Price;
            console.MarkupLineInterpolated($"Price of [bold]{sku}[/]: {before:N2} before, {after:N2} after the update");
        }
        finally
        {
            await accs.Products.UpdateAsync(sku, new Product { Price = before }, cancellationToken: CancellationToken.None);
        }
    }
}
