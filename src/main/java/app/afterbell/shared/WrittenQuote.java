package app.afterbell.shared;

import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** A quotation as in CommonMark, except for ">5" and ">=", which compare ({@link Written}). */
final class WrittenQuote extends AbstractBlockParser {

  private static final int CODE_INDENT = 4;

  private final BlockQuote quote = new BlockQuote();

  static final class Factory extends AbstractBlockParserFactory {

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      return isMark(state) ? BlockStart.of(new WrittenQuote()).atColumn(behind(state)) : BlockStart.none();
    }
  }

  @Override
  public Block getBlock() {
    return quote;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(Block block) {
    return true;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return isMark(state) ? BlockContinue.atColumn(behind(state)) : BlockContinue.none();
  }

  private static boolean isMark(ParserState state) {
    var line = state.getLine().getContent();
    int at = state.getNextNonSpaceIndex();
    if (state.getIndent() >= CODE_INDENT || at >= line.length() || line.charAt(at) != '>') {
      return false;
    }
    char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
    return !Character.isDigit(next) && "=.,-+$€£¥%".indexOf(next) < 0;
  }

  private static int behind(ParserState state) {
    var line = state.getLine().getContent();
    int next = state.getNextNonSpaceIndex() + 1;
    boolean blank = next < line.length() && (line.charAt(next) == ' ' || line.charAt(next) == '\t');
    return state.getColumn() + state.getIndent() + (blank ? 2 : 1);
  }
}
