using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Quotes;

/// <summary>What belongs to negotiable quotes, which are carts beside. The quotes themselves are in the collections of companies.</summary>
internal static class QuoteCollections
{
    public static Collection Comments { get; } = new("quoteComments", CollectionKey.Number("entity_id"));

    /// <summary>The files of comments, with their content.</summary>
    public static Collection Attachments { get; } = new("quoteAttachments", CollectionKey.Number("attachment_id"));

    public static Collection ItemNotes { get; } = new("quoteItemNotes", CollectionKey.Number("note_id"));

    public static Collection Templates { get; } = new("quoteTemplates", CollectionKey.Number("template_id"));

    public static Collection DocumentLinks { get; } = new("quoteTemplateLinks", CollectionKey.Number("link_id"));
}
