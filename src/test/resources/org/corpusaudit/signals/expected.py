"""Checks expected.jsonl against the functions of datatrove's filters: python expected.py < expected.jsonl

Each row has a text, with a line feed for each line end, its tokens (surface, start, end, sentence; in code points), and
what is expected of the signals. Words are the tokens; signs that stand alone count where datatrove counts every word.
Beside that, three things are for all scripts: bullets, closing quotation marks and sentence marks.
"""
import sys, json, re, heapq
import numpy as np
from collections import Counter
import datatrove.pipeline.filters.gopher_repetition_filter as gr
import datatrove.pipeline.filters.c4_filters as c4
from datatrove.utils.text import TERMINAL_PUNCTUATION, PUNCTUATION_SET
BUL="•-–*‣▶◀◦■□▪▫●○・·"
QUOTES="\"'”’»›」』"
def units(text,toks):
    runs=0
    for m in re.finditer(r"\S+",text):
        if not any(s<m.end() and e>m.start() for _,s,e,_ in toks): runs+=1
    return len(toks)+runs
def rat(a,b): return a/b if b else 0.0
def oracle(text,toks):
    w=[t[0] for t in toks]; n=len(w); u=units(text,toks); o={}
    o["words"]=n
    o["meanWordLength"]=float(np.mean([len(x) for x in w])) if w else 0
    o["hashToWord"]=rat(text.count("#")+text.count("＃"),u)
    o["ellipsisToWord"]=rat(text.count("...")+text.count("…"),u)
    lines=text.splitlines()
    o["bulletLines"]=rat(sum(s.lstrip().startswith(tuple(BUL)) for s in lines),len(lines))
    o["ellipsisLines"]=rat(sum(s.rstrip().endswith("...") or s.rstrip().endswith("…") for s in lines),len(lines))
    o["alphabeticWords"]=rat(sum(any(c.isalpha() for c in x) for x in w),u)
    par=re.compile(r"\n{2,}").split(text.strip()); d,c=gr.find_duplicates(par)
    o["repeatedParagraphs"]=d/len(par); o["repeatedParagraphChars"]=rat(c,len(text))
    ls=re.compile("\n+").split(text); d,c=gr.find_duplicates(ls)
    o["repeatedLines"]=d/len(ls); o["repeatedLineChars"]=rat(c,len(text))
    for k in (2,3,4):
        g=gr.get_n_grams(w,k); o[f"top{k}GramChars"]=rat(gr.find_top_duplicate(g),len(text)) if g else 0
    for k in range(5,11): o[f"repeated{k}GramChars"]=rat(gr.find_all_duplicate(w,k),len(text))
    o["curlyBrackets"]=text.count("{"); o["loremIpsum"]=text.lower().count("lorem ipsum")
    ll=text.split("\n"); o["thirdLongestLine"]=min(heapq.nlargest(3,[len(x) for x in ll])) if len(ll)>=3 else 0
    # c4
    kept=0; sents=set(); pos=0
    for line in text.split("\n") if text else []:
        start,end=pos,pos+len(line); pos=end+1
        if start==len(text): continue
        lt=[t for t in toks if t[1]>=start and t[1]<end]
        L=line.strip()
        if any(t[2]-t[1]>1000 for t in lt): continue
        L=c4.CITATION_REGEX.sub("",L)
        if not L or L.endswith("...") or not (L[-1] in TERMINAL_PUNCTUATION or L[-1] in QUOTES): continue
        if len(lt)<3: continue
        low=L.lower()
        if "javascript" in low or any(p in low for p in c4.POLICY_SUBSTRINGS): continue
        kept+=1; sents|={t[3] for t in lt}
    o["soundLines"]=rat(kept,len(lines)); o["soundSentences"]=len(sents)
    fl=[l for l in text.split("\n") if l.strip()!=""]
    o["closedLines"]=rat(sum(l.endswith(tuple(TERMINAL_PUNCTUATION)) for l in fl),len(fl))
    o["shortLines"]=rat(sum(len(l)<=30 for l in fl),len(fl))
    o["repeatedCharsOfLines"]=rat(gr.find_duplicates(fl)[1],len(text.replace("\n","")))
    o["lineEndsToWord"]=rat(text.count("\n"),u)
    return o
bad, n = 0, 0
for l in sys.stdin:
    r = json.loads(l)
    n += 1
    for k, v in oracle(r["text"], r["tokens"]).items():
        if abs(v - r["expected"][k]) > 6e-7:
            bad += 1
            print(k, v, r["expected"][k], repr(r["text"][:150]))
print(n, "texts,", bad, "differences")
sys.exit(bad > 0)
