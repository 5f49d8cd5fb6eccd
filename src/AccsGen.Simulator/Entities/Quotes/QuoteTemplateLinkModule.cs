using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Quotes;

/// <summary>Documents that quote templates refer to, each by its URL.</summary>
internal sealed class QuoteTemplateLinkModule : EntityModule
{
    private static readonly Resource s_links = new(QuoteCollections.DocumentLinks) { Fixed = ["link_id", "created_at"], Saving = Check };

    public override IEnumerable<Collection> Collections => [QuoteCollections.DocumentLinks];

    public override void Register(OperationTable operations)
    {
        operations["PUT /V1/negotiableQuoteTemplate/referenceDocumentLink"] = s_links.Save("referenceDocumentLink");
        operations["GET /V1/negotiableQuoteTemplate/referenceDocumentLink"] = s_links.Search();
        operations["GET /V1/negotiableQuoteTemplate/referenceDocumentLink/{linkId}"] = s_links.Get();
        operations["DELETE /V1/negotiableQuoteTemplate/referenceDocumentLink/{linkId}"] = s_links.Delete();
    }

    private static void Check(EntityChange change)
    {
        change.Require("template_id", "document_name", "reference_document_url");
        if (change.Session[QuoteCollections.Templates].Find(change.Integer("template_id")!.Value) is null)
            throw ServiceException.NoSuchEntity("template_id", change.Text("template_id")!);
        if (!Uri.TryCreate(change.Text("reference_document_url"), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw ServiceException.InvalidValue("reference_document_url", change.Text("reference_document_url")!);
        change.Value["created_at"] ??= change.Session.Now;
        change.Value.ObjectOf("extension_attributes");
    }
}
