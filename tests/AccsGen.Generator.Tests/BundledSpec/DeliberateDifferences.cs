namespace AccsGen.Generator.Tests.BundledSpec;

/// <summary>Where the bundled document differs from Adobe's file on purpose: each difference by name, with its reason.</summary>
internal static class DeliberateDifferences
{
    private const string AnyAttribute = "attributes carry lists and objects too: framework code and printed samples";
    private const string AnyErrorParameters = "sent as a list of scalars or as an object with names, never as a list of objects: framework code and issue reports";
    private const string FreeJson = "an object in name only: whatever JSON the operation takes";
    private const string TeamId = "published without a result, documented to answer an integer";
    private const string Void = "no result is published: the service then answers an empty list";

    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["schema framework-attribute-interface member value: string -> any"] = AnyAttribute,
        ["schema error-parameters: array of the error-parameters-item -> any"] = AnyErrorParameters,
        ["schema unstructured-array: object -> any"] = FreeJson,
        ["POST /V1/team/{companyId} response 200: nothing -> integer"] = TeamId,
    }.Concat(VoidOperations.Select(operation => KeyValuePair.Create($"{operation} response 200: nothing -> no content", Void))).ToDictionary();

    private static IEnumerable<string> VoidOperations =>
    [
        "POST /V1/adminuisdk/extension",
        "DELETE /V1/adminuisdk/extension/{workspace_name}/{extension_name}",
        "DELETE /V1/adobestock/asset/{id}",
        "POST /V1/company/{parentId}/relations",
        "DELETE /V1/company/{parentId}/relations/{companyId}",
        "POST /V1/customers/companies",
        "PUT /V1/customers/{customerId}/companies/{companyId}",
        "DELETE /V1/customers/{customerId}/companies/{companyId}",
        "POST /V1/eventing/eventSubscribe",
        "PUT /V1/eventing/eventSubscribe/{name}",
        "POST /V1/eventing/eventUnsubscribe/{name}",
        "PUT /V1/hierarchy/move/{id}",
        "POST /V1/inventory/bulk-partial-source-transfer",
        "POST /V1/inventory/low-quantity-notification",
        "POST /V1/inventory/low-quantity-notifications-delete",
        "POST /V1/inventory/source-items",
        "POST /V1/inventory/source-items-delete",
        "POST /V1/inventory/sources",
        "PUT /V1/inventory/sources/{sourceCode}",
        "POST /V1/inventory/stock-source-links",
        "POST /V1/inventory/stock-source-links-delete",
        "DELETE /V1/inventory/stocks/{stockId}",
        "DELETE /V1/negotiable-cart-item-note/{noteId}",
        "PUT /V1/negotiableQuote/{quoteId}",
        "PUT /V1/negotiableQuoteTemplate",
        "POST /V1/negotiableQuoteTemplate/cancel",
        "POST /V1/negotiableQuoteTemplate/decline",
        "POST /V1/negotiableQuoteTemplate/open",
        "PUT /V1/negotiableQuoteTemplate/referenceDocumentLink",
        "DELETE /V1/negotiableQuoteTemplate/referenceDocumentLink/{linkId}",
        "POST /V1/negotiableQuoteTemplate/submitToCustomer",
        "DELETE /V1/negotiableQuoteTemplate/{templateId}",
        "POST /V1/products/external-media/asset",
        "POST /V1/products/external-media/image",
        "POST /V1/products/external-media/remove-by-asset-id",
        "POST /V1/products/external-media/remove-by-asset-id-and-sku",
        "POST /V1/products/external-media/remove-by-sku",
        "POST /V1/products/external-media/sync-asset",
        "POST /V1/products/external-media/video",
        "POST /V1/sharedCatalog/{sharedCatalogId}/assignTierPrices",
        "POST /V1/sharedCatalog/{sharedCatalogId}/resetTierPrices",
        "DELETE /V1/team/{teamId}",
        "POST /V1/webhooks/subscribe",
        "POST /V1/webhooks/unsubscribe",
        "POST /V2/carts/{cartId}/coupons",
        "PUT /V2/carts/{cartId}/coupons",
        "POST /V2/carts/{cartId}/coupons/deleteByCodes",
    ];
}
